package ca.docket.security;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Records who creates a person, sets another's password or email address, or puts anybody
 * into a group, as the engine's operation log has it.
 */
class AccountChanges implements HistoryEventHandler {

	private final JdbcClient jdbc;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	AccountChanges(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.events = events;
	}

	@Override
	public void handleEvents(List<HistoryEvent> events) {
		events.forEach(this::handleEvent);
	}

	@Override
	public void handleEvent(HistoryEvent event) {
		if (event instanceof UserOperationLogEntryEventEntity line && "userId".equals(line.getProperty())
				&& line.getUserId() != null) {
			boolean own = line.getUserId().equals(line.getNewValue());
			kind(line).filter(kind -> !own || kind.equals("group"))
				.map(kind -> new AccountChanged(line.getNewValue(), line.getUserId(), kind))
				.ifPresent(this::atTheEnd);
		}
	}

	private Optional<String> kind(UserOperationLogEntryEventEntity line) {
		boolean created = UserOperationLogEntry.OPERATION_TYPE_CREATE.equals(line.getOperationType());
		return Optional.ofNullable(switch (line.getEntityType()) {
			case EntityTypes.USER -> created ? "created" : ofUser(line.getNewValue());
			case EntityTypes.GROUP_MEMBERSHIP -> created ? "group" : null;
			default -> null;
		});
	}

	private String ofUser(String person) {
		UserEntity user = Context.getCommandContext().getDbEntityManager().getCachedEntity(UserEntity.class, person);
		return (user == null) ? null : differs(user.getPassword(), "pwd_", person) ? "password"
				: differs(user.getEmail(), "email_", person) ? "email" : null;
	}

	/** What is in the database is still what was there before. */
	private boolean differs(String now, String column, String person) {
		return !Objects.equals(now,
				this.jdbc.sql("select " + column + " from act_id_user where id_ = ?")
					.param(person)
					.query()
					.singleValue());
	}

	/** By then a new person is in the directory. */
	private void atTheEnd(AccountChanged change) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void beforeCommit(boolean readOnly) {
				keep(change);
			}
		});
	}

	private void keep(AccountChanged change) {
		this.jdbc.sql("insert into security_account_change (person, changed_by, kind, at) values (?, ?, ?, ?)")
			.params(change.person(), change.by(), change.kind(), this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		this.events.publishEvent(change);
	}

}
