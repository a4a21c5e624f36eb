package ca.docket;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A headless Chromium for browser tests: the system's where there is one, else
 * Playwright's own download, else a sentence that says what to install.
 */
public class Chromium implements ExtensionContext.Store.CloseableResource {

	private final Playwright playwright;

	private final Browser browser;

	public Chromium() {
		Optional<Path> system = system();
		this.playwright = Playwright.create(new Playwright.CreateOptions()
			.setEnv(system.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
		BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
			.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
					"--disable-background-networking", "--disable-component-update", "--disable-sync"));
		system.ifPresent(options::setExecutablePath);
		try {
			this.browser = this.playwright.chromium().launch(options);
		}
		catch (PlaywrightException ex) {
			this.playwright.close();
			throw new IllegalStateException("The browser tests need Chromium: install it (on Debian: "
					+ "apt-get install chromium) or let Playwright download its own.", ex);
		}
	}

	/** A new person at a new machine: no cookies, the given language. */
	public BrowserContext person(String language) {
		return this.browser.newContext(new Browser.NewContextOptions().setLocale(language).setViewportSize(1280, 1000));
	}

	void sendAway() {
		List.copyOf(this.browser.contexts()).forEach(BrowserContext::close);
	}

	@Override
	public void close() {
		this.browser.close();
		this.playwright.close();
	}

	private static Optional<Path> system() {
		return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
			.flatMap(name -> Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
				.map(folder -> Path.of(folder, name)))
			.filter(Files::isExecutable)
			.findFirst();
	}

}
