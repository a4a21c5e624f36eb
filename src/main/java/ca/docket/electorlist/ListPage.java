package ca.docket.electorlist;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import ca.docket.Office;
import ca.docket.electorlist.OpenedLink.Step;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page on which a recipient is identified, accepts the terms of use, collects its
 * list, tells the count and, in the end, certifies that it is destroyed.
 */
@Controller
@RequestMapping("/t/{secret}/list")
class ListPage {

	private static final int LONGEST = 2000;

	/** Longer than any visit, which ends by itself. */
	private static final Duration KEPT = Duration.ofDays(14);

	private final Download download;

	private final ListHandover handover;

	private final DestructionCertificates certificates;

	private final Satisfaction satisfaction;

	private final PackageCheck packages;

	private final Office office;

	ListPage(Download download, ListHandover handover, DestructionCertificates certificates, Satisfaction satisfaction,
			PackageCheck packages, Office office) {
		this.download = download;
		this.handover = handover;
		this.certificates = certificates;
		this.satisfaction = satisfaction;
		this.packages = packages;
		this.office = office;
	}

	@GetMapping
	String show(OpenedLink link, @RequestParam(required = false) String told, Locale language, Model page) {
		page.addAttribute("delivery", link.delivery());
		page.addAttribute("step", link.step().name());
		page.addAttribute("told", told);
		page.addAttribute("office", this.office.name());
		page.addAttribute("terms", ListHandover.TERMS);
		if (link.isAt(Step.collect)) {
			Optional<String> passphrase = this.packages.passphrase(link.delivery());
			if (passphrase.isEmpty()) {
				return again(language, "");
			}
			page.addAttribute("passphrase", passphrase.get());
		}
		if (link.isKnown()) {
			page.addAttribute("held", this.certificates.isHeld(link.delivery()));
			page.addAttribute("former", this.certificates.formerEdition(link.delivery()).orElse(null));
			page.addAttribute("asked", isAsked(link.delivery()));
		}
		return "electorlist/list";
	}

	@PostMapping("/call")
	String call(OpenedLink link, @RequestParam(required = false) Instant at, Locale language,
			HttpServletRequest request, HttpServletResponse response) {
		if (link.isAt(Step.call) || link.isAt(Step.code)) {
			response.addHeader(HttpHeaders.SET_COOKIE,
					ResponseCookie.from(OpenedLinks.COOKIE, this.handover.ask(link, at))
						.path("/t")
						.httpOnly(true)
						.secure(request.isSecure())
						.sameSite("Strict")
						.maxAge(KEPT)
						.build()
						.toString());
		}
		return again(language, "");
	}

	@PostMapping("/code")
	String code(OpenedLink link, @RequestParam String code, Locale language) {
		boolean wrong = link.isAt(Step.code) && !this.handover.enter(link, code);
		return again(language, wrong ? "code" : "");
	}

	@PostMapping("/terms")
	String accept(OpenedLink link, @RequestParam String terms, Locale language, HttpServletRequest request) {
		if (link.isAt(Step.terms) && terms.equals(ListHandover.TERMS)) {
			this.handover.accept(link, request.getRemoteAddr());
		}
		return again(language, "");
	}

	@PostMapping("/count")
	String count(OpenedLink link, @RequestParam long counted, Locale language) {
		boolean hint = this.handover.count(link, counted) == ListHandover.Counted.oneTooMany;
		return again(language, hint ? "heading" : "");
	}

	@PostMapping("/former")
	String formerDestroyed(OpenedLink link, @RequestParam String holders, Locale language) {
		if (!isSaid(holders)) {
			return again(language, "certificate");
		}
		this.certificates.certifyFormer(link, holders.strip());
		return again(language, "");
	}

	@PostMapping("/destroyed")
	String destroyed(OpenedLink link, @RequestParam String holders, @RequestParam String media,
			@RequestParam String method, Locale language) {
		if (!Stream.of(holders, media, method).allMatch(ListPage::isSaid)) {
			return again(language, "certificate");
		}
		this.certificates.certify(link,
				Map.of("holders", holders.strip(), "media", media.strip(), "method", method.strip()));
		return again(language, "");
	}

	@PostMapping(params = "about")
	String satisfied(OpenedLink link, @RequestParam int easy, @RequestParam int clear, @RequestParam int prompt,
			Locale language) {
		Delivery delivery = link.requireSpokesperson();
		if (isAsked(delivery)) {
			this.satisfaction.answer(delivery, delivery.number(), new Satisfaction.Answers(easy, clear, prompt));
		}
		return again(language, "");
	}

	@GetMapping("/package.zip")
	void sealed(OpenedLink link, HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.download.sealed(link, request.getRemoteAddr(), response);
	}

	@GetMapping("/list.csv")
	void plain(OpenedLink link, HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.download.plain(link, request.getRemoteAddr(), response);
	}

	private static boolean isSaid(String text) {
		return !text.isBlank() && text.length() <= LONGEST;
	}

	private boolean isAsked(Delivery delivery) {
		return delivery.state().equals("confirmed")
				&& !this.satisfaction.answered(delivery).contains(delivery.number());
	}

	static String again(Locale language, String told) {
		return "redirect:/t/{secret}/list?language=%s&told=%s".formatted(language.getLanguage(), told);
	}

}
