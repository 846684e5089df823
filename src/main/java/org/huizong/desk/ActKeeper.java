package org.huizong.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Writes every {@link Act} into the trail: before it is done, so that nothing is done that is not written down, and how it
 * ended. An act whose end is missing was cut off.
 */
final class ActKeeper implements HandlerInterceptor, HandlerMethodArgumentResolver, WebMvcConfigurer {
    private static final String UNDERWAY = Underway.class.getName();
    private static final int STATUS_OF_OURS = 500;

    private final Footprints footprints;

    ActKeeper(Footprints footprints) {
        this.footprints = footprints;
    }

    /** Whether a request came as far as an act. */
    static boolean reached(HttpServletRequest request) {
        return request.getAttribute(UNDERWAY) != null;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Act act = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Act.class) : null;
        if (act != null && !reached(request)) {
            request.setAttribute(UNDERWAY, footprints.begin(request, act.value(), job(request), subject(request, act)));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception fault) {
        if (request.getAttribute(UNDERWAY) instanceof Underway underway) {
            footprints.end(underway, fault == null ? response.getStatus() : STATUS_OF_OURS);
        }
    }

    private static String job(HttpServletRequest request) {
        return variables(request).getOrDefault("job", "");
    }

    /** Such as {@code number=12 name=甲一}. */
    private static String subject(HttpServletRequest request, Act act) {
        Map<String, String> known = variables(request);
        known.remove("job");
        List<String> parts = new ArrayList<>();
        known.forEach((name, value) -> parts.add(name + "=" + value));
        for (String name : act.about()) {
            String value = request.getParameter(name);
            if (value != null && !value.isEmpty()) {
                parts.add(name + "=" + value);
            }
        }
        return String.join(" ", parts);
    }

    private static Map<String, String> variables(HttpServletRequest request) {
        Map<String, String> known = new TreeMap<>();
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> given) {
            given.forEach((name, value) -> known.put(String.valueOf(name), String.valueOf(value)));
        }
        return known;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Underway.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        return request.getAttribute(UNDERWAY, RequestAttributes.SCOPE_REQUEST);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }
}
