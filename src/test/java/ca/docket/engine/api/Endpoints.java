package ca.docket.engine.api;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

/** Every call that JAX-RS resources offer, found by walking them as the server does. */
final class Endpoints {

	private static final int DEEPEST = 6;

	private Endpoints() {
	}

	/** A call, its path with names in braces. */
	record Endpoint(String method, String path) implements Comparable<Endpoint> {

		boolean names() {
			return this.path.contains("{");
		}

		/** The path with the first name given as such, the others as {@code 1}. */
		String path(String first) {
			return this.path.replaceFirst("\\{[^}]*}", first).replaceAll("\\{[^}]*}", "1");
		}

		@Override
		public int compareTo(Endpoint other) {
			return (this.path + this.method).compareTo(other.path + other.method);
		}

	}

	static Set<Endpoint> of(Class<?> root) {
		Set<Endpoint> found = new TreeSet<>();
		walk(root, "", 0, found);
		return found;
	}

	private static void walk(Class<?> resource, String prefix, int depth, Set<Endpoint> found) {
		if (depth > DEEPEST) {
			return;
		}
		for (Method method : resource.getMethods()) {
			String path = join(prefix, annotation(method, declared -> declared.getAnnotation(Path.class)));
			String verb = annotation(method, Endpoints::verb);
			if (verb != null) {
				found.add(new Endpoint(verb, path));
			}
			else if (!path.equals(prefix)) {
				walk(method.getReturnType(), path, depth + 1, found);
			}
		}
	}

	private static String join(String prefix, Object path) {
		String end = (path instanceof Path annotated) ? annotated.value() : "";
		String trimmed = end.replaceAll("^/+|/+$", "");
		return trimmed.isEmpty() ? prefix : prefix + "/" + trimmed;
	}

	private static String verb(Method method) {
		return Arrays.stream(method.getAnnotations())
			.map(Annotation::annotationType)
			.filter(type -> type.isAnnotationPresent(HttpMethod.class))
			.map(type -> type.getAnnotation(HttpMethod.class).value())
			.findFirst()
			.orElse(null);
	}

	/** Annotations stand on a class's method or on that of an interface it implements. */
	private static <T> T annotation(Method method, Function<Method, T> of) {
		return declarations(method.getDeclaringClass(), method).map(of)
			.filter(found -> found != null)
			.findFirst()
			.orElse(null);
	}

	private static Stream<Method> declarations(Class<?> type, Method method) {
		if (type == null) {
			return Stream.empty();
		}
		Stream<Method> own = Arrays.stream(type.getDeclaredMethods())
			.filter(declared -> declared.getName().equals(method.getName())
					&& Arrays.equals(declared.getParameterTypes(), method.getParameterTypes()));
		Stream<Class<?>> above = Stream.concat(Stream.ofNullable(type.getSuperclass()),
				Arrays.stream(type.getInterfaces()));
		return Stream.concat(own, above.flatMap(more -> declarations(more, method)));
	}

}
