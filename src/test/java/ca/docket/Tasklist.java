package ca.docket;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.microsoft.playwright.options.WaitUntilState;

/**
 * A person at their browser: signs in, fills in forms in Tasklist, reads emails. Fields
 * are named by their key.
 */
class Tasklist implements AutoCloseable {

	/** What Tasklist calls what a person does in it. */
	private record Words(String start, String claim, String unclaim, String complete, String chooseATask) {
	}

	private static final Words ENGLISH = new Words("Start", "Claim", "Unclaim", "Complete",
			"Select a task in the list");

	private static final Words FRENCH = new Words("Commencer", "Prendre en charge", "Libérer", "Terminer",
			"Choisissez une tâche dans la liste");

	/** A busy machine draws Tasklist slowly. */
	private static final int PATIENCE = 60_000;

	private final BrowserContext browser;

	private final Page page;

	private final String base;

	private final Words words;

	Tasklist(Chromium chromium, int port) {
		this(chromium, port, ENGLISH);
	}

	/** For a person who reads French, whatever their browser speaks. */
	static Tasklist inFrench(Chromium chromium, int port) {
		return new Tasklist(chromium, port, FRENCH);
	}

	private Tasklist(Chromium chromium, int port, Words words) {
		this.words = words;
		this.browser = chromium.person("en-CA");
		this.browser.setDefaultTimeout(PATIENCE);
		this.page = this.browser.newPage();
		this.base = "http://localhost:" + port;
	}

	Page page() {
		return this.page;
	}

	void open(String path) {
		this.page.navigate(this.base + path);
	}

	/** Signs in on the page that asks for it, wherever one wanted to go. */
	void signIn(String name) {
		this.page.locator("#username").fill(name);
		this.page.locator("#password").fill("docket");
		this.page.locator("main button").click();
		// whoever goes on before the answer is there was never signed in
		this.page.waitForURL(address -> !address.contains("/sign-in"),
				new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.COMMIT));
	}

	/**
	 * Opens the newest email of that subject from the mailbox, and gives its text part.
	 */
	String email(String to, String subject) {
		open("/mailbox");
		this.page.locator("tr", new Page.LocatorOptions().setHasText(to))
			.filter(new Locator.FilterOptions().setHasText(subject))
			.first()
			.locator("a")
			.click();
		return this.page.locator("pre").innerText();
	}

	void text(String key, String value) {
		field(key).locator("input, textarea").first().fill(value);
	}

	void choose(String key, String option) {
		field(key).locator("label").getByText(option, new Locator.GetByTextOptions().setExact(true)).click();
	}

	void select(String key, String option) {
		field(key).locator(".fjs-input-group").click();
		field(key).locator(".fjs-dropdownlist-item")
			.filter(new Locator.FilterOptions().setHasText(option))
			.first()
			.click();
	}

	void start() {
		button(this.words.start()).click();
		this.page.locator(".modal-dialog")
			.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
	}

	void claim() {
		this.page.getByText(this.words.claim(), new Page.GetByTextOptions().setExact(true)).click();
		this.page.getByText(this.words.unclaim()).or(this.page.locator(".unclaim")).first().waitFor();
	}

	void complete() {
		button(this.words.complete()).click();
		this.page.getByText(this.words.chooseATask()).waitFor();
	}

	@Override
	public void close() {
		this.browser.close();
	}

	private Locator button(String name) {
		return this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	private Locator field(String key) {
		return this.page.locator(".fjs-form-field:not(.fjs-form-field-group)")
			.filter(new Locator.FilterOptions().setHas(this.page
				.locator("[id$='Field_%1$s'], [id*='Field_%1$s-'], [id*='Field_%1$s_'], [name*='Field_%1$s']"
					.formatted(key))))
			.last();
	}

}
