package ca.docket.engine.api;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;

/**
 * Answers people with a page if a known fault occurs, in the language of the browser. The
 * page asks the database for nothing, as the usual ones do.
 */
class FaultPages extends OncePerRequestFilter {

	private static final String PAGE = """
			<!DOCTYPE html>
			<html lang="%1$s">
			<head><meta charset="utf-8"><title>Docket</title><link rel="stylesheet" href="/docket.css"></head>
			<body><header class="bar"><div class="width"><a class="brand" href="/"><strong>Docket</strong></a></div></header>
			<div class="width"><main><h1>%2$s</h1></main></div></body>
			</html>
			""";

	private final MessageSource texts;

	FaultPages(MessageSource texts) {
		this.texts = texts;
	}

	/** Programs get JSON. */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getRequestURI();
		return path.startsWith("/api/") || path.startsWith("/engine-rest/") || path.startsWith("/camunda/api/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | RuntimeException ex) {
			MessageSourceAccessor sentences = new MessageSourceAccessor(this.texts, request.getLocale());
			Optional<Fault> fault = Fault.in(ex, sentences);
			if (fault.isEmpty() || response.isCommitted()) {
				throw ex;
			}
			write(response, fault.get(), request.getLocale());
		}
	}

	private static void write(HttpServletResponse response, Fault fault, Locale asked) throws IOException {
		String language = "fr".equals(asked.getLanguage()) ? "fr" : "en";
		response.resetBuffer();
		response.setStatus(fault.status().value());
		response.setContentType(MediaType.TEXT_HTML_VALUE);
		response.setCharacterEncoding("UTF-8");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.getWriter().write(PAGE.formatted(language, HtmlUtils.htmlEscape(fault.sentence(), "UTF-8")));
	}

}
