package ca.docket.electorlist;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import ca.docket.Office;
import ca.docket.casefile.AuditEntry;
import ca.docket.casefile.Case;
import ca.docket.casefile.step.StepCase;
import ca.docket.engine.deployment.ForModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps who collects a list, and the days of the delivery. */
@Component
@ForModels(processes = "electorlist-delivery", sets = { "deliveryDay", "destroyBy", "agreementUntil", "policyUntil" })
class RegisterDelivery implements JavaDelegate {

	private final StepCase step;

	private final Campaigns campaigns;

	private final Municipalities municipalities;

	private final Deliveries deliveries;

	private final LinkHolders holders;

	private final Office office;

	RegisterDelivery(StepCase step, Campaigns campaigns, Municipalities municipalities, Deliveries deliveries,
			LinkHolders holders, Office office) {
		this.step = step;
		this.campaigns = campaigns;
		this.municipalities = municipalities;
		this.deliveries = deliveries;
		this.holders = holders;
		this.office = office;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Case part = this.step.of(execution);
		Map<String, Object> said = this.campaigns.plan(part).answers();
		Case campaign = this.campaigns.find(part.partOf()).orElseThrow();
		Recipient recipient = this.municipalities.named(Recipient.of(said::get)).orElseThrow();
		this.campaigns.rename(part, recipient.name());
		this.deliveries.add(part.number(), part.partOf(), part.processInstanceId(), recipient, Contact.of(said),
				Objects.requireNonNullElse(said.get("officeHours"), CallSlots.HOURS).toString());
		Contact.deputy(said::get)
			.ifPresent(deputy -> this.holders.add(this.deliveries.find(part.number()).orElseThrow(), LinkHolder.DEPUTY,
					deputy));
		execution.setVariable("deliveryDay", day(said.get("deliveryDate")));
		AuditEntry plan = this.campaigns.plan(campaign);
		execution.setVariable("destroyBy", day(plan.answer("destroyBy")));
		if (Campaigns.isRehearsal(plan)) {
			// invented electors need neither
			List.of("agreementUntil", "policyUntil")
				.forEach(until -> execution.setVariable(until, plan.answer("destroyBy")));
		}
	}

	private Date day(Object day) {
		return Date.from(LocalDate.parse(day.toString()).atStartOfDay(this.office.zone()).toInstant());
	}

}
