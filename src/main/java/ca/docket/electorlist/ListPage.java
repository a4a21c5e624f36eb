package ca.docket.electorlist;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ca.docket.Office;
import ca.docket.electorlist.ListHandover.Counted;
import ca.docket.electorlist.cut.Cuts;
import ca.docket.electorlist.cut.Cuts.Made;
import ca.docket.token.Token;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page on which a recipient is identified, accepts the terms of use, collects its
 * list, tells the count and, in the end, certifies that it is destroyed.
 */
@Controller
@RequestMapping("/t/{secret}/list")
class ListPage {

	static final String COOKIE = "docket-list";

	private static final int LONGEST = 2000;

	private final Deliveries deliveries;

	private final LinkVisits visits;

	private final ListHandover handover;

	private final Stops stops;

	private final Cuts cuts;

	private final Office office;

	ListPage(Deliveries deliveries, LinkVisits visits, ListHandover handover, Stops stops, Cuts cuts, Office office) {
		this.deliveries = deliveries;
		this.visits = visits;
		this.handover = handover;
		this.stops = stops;
		this.cuts = cuts;
		this.office = office;
	}

	@GetMapping
	String show(@RequestAttribute Token token, @CookieValue(name = COOKIE, required = false) String kept,
			@RequestParam(required = false) String told, Model page) {
		Delivery delivery = delivery(token);
		Step step = step(delivery, visit(token, kept));
		page.addAttribute("delivery", delivery);
		page.addAttribute("step", step.name());
		page.addAttribute("told", told);
		page.addAttribute("office", this.office.name());
		page.addAttribute("terms", ListHandover.TERMS);
		if (step == Step.collect) {
			Made pack = pack(delivery);
			page.addAttribute("pack", pack);
			page.addAttribute("passphrase", this.cuts.passphrase(pack));
		}
		return "electorlist/list";
	}

	/** How far the recipient is, in this browser. */
	enum Step {

		stopped, done, call, code, terms, checked, collect

	}

	private Step step(Delivery delivery, Optional<Visit> visit) {
		if (delivery.isEnded()) {
			return Step.done;
		}
		if (this.stops.holds(delivery) || delivery.pack() == null) {
			return Step.stopped;
		}
		if (visit.isEmpty()) {
			return Step.call;
		}
		if (!visit.get().isKnown()) {
			return Step.code;
		}
		if (delivery.miscounted() != null) {
			return Step.checked;
		}
		return visit.get().hasAccepted() ? Step.collect : Step.terms;
	}

	@PostMapping("/call")
	String call(@RequestAttribute Token token, @CookieValue(name = COOKIE, required = false) String kept,
			Locale language, HttpServletRequest request, HttpServletResponse response) {
		Delivery delivery = delivery(token);
		if (step(delivery, visit(token, kept)) == Step.call || step(delivery, visit(token, kept)) == Step.code) {
			response.addHeader(HttpHeaders.SET_COOKIE,
					ResponseCookie.from(COOKIE, this.handover.ask(delivery, token.id()))
						.path("/t")
						.httpOnly(true)
						.secure(request.isSecure())
						.sameSite("Strict")
						.maxAge(LinkVisits.LASTS)
						.build()
						.toString());
		}
		return again(language, "");
	}

	@PostMapping("/code")
	String code(@RequestAttribute Token token, @CookieValue(name = COOKIE, required = false) String kept,
			@RequestParam String code, Locale language) {
		Delivery delivery = delivery(token);
		Optional<Visit> visit = visit(token, kept);
		boolean wrong = step(delivery, visit) == Step.code && !this.handover.enter(delivery, visit.get(), code);
		return again(language, wrong ? "code" : "");
	}

	@PostMapping("/terms")
	String accept(@RequestAttribute Token token, @CookieValue(name = COOKIE, required = false) String kept,
			@RequestParam String terms, Locale language, HttpServletRequest request) {
		Delivery delivery = delivery(token);
		Optional<Visit> visit = visit(token, kept);
		if (step(delivery, visit) == Step.terms && terms.equals(ListHandover.TERMS)) {
			this.handover.accept(delivery, visit.get(), request.getRemoteAddr());
		}
		return again(language, "");
	}

	@PostMapping("/count")
	String count(@RequestAttribute Token token, @CookieValue(name = COOKIE, required = false) String kept,
			@RequestParam long counted, Locale language) {
		Delivery delivery = requireKnown(token, kept);
		boolean hint = this.handover.count(delivery.number(), counted) == Counted.oneTooMany;
		return again(language, hint ? "heading" : "");
	}

	@PostMapping("/destroyed")
	String destroyed(@RequestAttribute Token token, @CookieValue(name = COOKIE, required = false) String kept,
			@RequestParam String holders, @RequestParam String media, @RequestParam String method, Locale language) {
		Delivery delivery = requireKnown(token, kept);
		Map<String, Object> certificate = new HashMap<>(
				Map.of("holders", holders.strip(), "media", media.strip(), "method", method.strip()));
		if (certificate.values()
			.stream()
			.anyMatch(said -> said.toString().isEmpty() || said.toString().length() > LONGEST)) {
			return again(language, "certificate");
		}
		this.handover.certify(delivery.number(), certificate);
		return again(language, "");
	}

	@GetMapping("/package.zip")
	void sealed(@RequestAttribute Token token, @CookieValue(name = COOKIE, required = false) String kept,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		Delivery delivery = requireKnown(token, kept);
		Made pack = pack(delivery);
		this.handover.download(delivery, pack, "zip", request.getRemoteAddr());
		response.setContentLengthLong(pack.bytes());
		new Download(this.cuts, pack, () -> mayGoOn(token, kept)).sealed(name(delivery), response);
	}

	@GetMapping("/list.csv")
	void plain(@RequestAttribute Token token, @CookieValue(name = COOKIE, required = false) String kept,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		Delivery delivery = requireKnown(token, kept);
		Made pack = pack(delivery);
		this.handover.download(delivery, pack, "csv", request.getRemoteAddr());
		new Download(this.cuts, pack, () -> mayGoOn(token, kept)).plain(name(delivery), response);
	}

	private static String again(Locale language, String told) {
		return "redirect:/t/{secret}/list?language=%s&told=%s".formatted(language.getLanguage(), told);
	}

	/** A stop, another link or another edition cuts a download that is running. */
	private boolean mayGoOn(Token token, String kept) {
		return this.deliveries.find(token.subject())
			.filter(delivery -> step(delivery, visit(token, kept)) == Step.collect)
			.isPresent();
	}

	private Delivery requireKnown(Token token, String kept) {
		Delivery delivery = delivery(token);
		if (step(delivery, visit(token, kept)) != Step.collect) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return delivery;
	}

	private Delivery delivery(Token token) {
		return Optional.of(token)
			.filter(link -> link.purpose().equals(Access.PURPOSE))
			.flatMap(link -> this.deliveries.find(link.subject()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private Optional<Visit> visit(Token token, String kept) {
		return Optional.ofNullable(kept).flatMap(value -> this.visits.find(value, token.id()));
	}

	private Made pack(Delivery delivery) {
		return this.cuts.findPackage(delivery.pack())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static String name(Delivery delivery) {
		return "%s-%d".formatted(delivery.recipient(), delivery.edition());
	}

}
