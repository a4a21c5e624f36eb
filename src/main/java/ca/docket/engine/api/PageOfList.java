package ca.docket.engine.api;

import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** A call for a list: it gets a page, of the engine's whole list never. */
class PageOfList extends HttpServletRequestWrapper {

	/** Tasklist asks for as many. */
	private static final int LARGEST = 2000;

	static final String SIZE = "maxResults";

	private static final List<PathPattern> LISTS = Stream
		.of("/{list:task|process-instance|process-definition|execution|variable-instance|incident|job|job-definition}",
				"/{list:external-task|event-subscription|deployment|filter|batch|user|group|tenant|authorization}",
				"/{list:decision-definition|decision-requirements-definition|case-.*}", "/filter/{id}/list",
				"/history/{list:.*}")
		.map(PathPatternParser.defaultInstance::parse)
		.toList();

	private PageOfList(HttpServletRequest request) {
		super(request);
	}

	/**
	 * The call with the size of its page, if it is one for a list.
	 * @param sizes that it asks for; null where it asks for none
	 * @throws BodyRefused where a page is too large
	 */
	static HttpServletRequest of(HttpServletRequest request, String path, List<String> sizes) throws BodyRefused {
		if (sizes != null && !sizes.stream().allMatch(PageOfList::isPage)) {
			throw new BodyRefused(HttpStatus.BAD_REQUEST, "api.page", LARGEST);
		}
		PathContainer called = PathContainer.parsePath(path);
		boolean whole = sizes == null && LISTS.stream().anyMatch(list -> list.matches(called));
		return whole ? new PageOfList(request) : request;
	}

	private static boolean isPage(String size) {
		return size.matches("\\d{1,4}") && Integer.parseInt(size) <= LARGEST;
	}

	@Override
	public String getQueryString() {
		String asked = super.getQueryString();
		return ((asked != null) ? asked + "&" : "") + SIZE + "=" + LARGEST;
	}

}
