package ca.docket.electorlist;

import java.util.List;
import java.util.Optional;

import ca.docket.token.Token;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/**
 * Gives the pages behind a personal link the link as this browser has it; to their
 * templates too.
 */
@Component
class OpenedLinkArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

	private final OpenedLinks links;

	OpenedLinkArgument(OpenedLinks links) {
		this.links = links;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == OpenedLink.class;
	}

	@Override
	public OpenedLink resolveArgument(MethodParameter parameter, ModelAndViewContainer page, NativeWebRequest asked,
			WebDataBinderFactory binders) {
		HttpServletRequest request = asked.getNativeRequest(HttpServletRequest.class);
		String kept = Optional.ofNullable(WebUtils.getCookie(request, OpenedLinks.COOKIE))
			.map(Cookie::getValue)
			.orElse(null);
		OpenedLink link = this.links.of((Token) request.getAttribute("token"), kept);
		page.addAttribute("link", link);
		return link;
	}

}
