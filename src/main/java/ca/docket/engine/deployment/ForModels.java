package ca.docket.engine.deployment;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a model must know of the delegate that it hands work to. It is checked where a
 * model is deployed, and where the delegate runs.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForModels {

	/** Stands for whatever the model names, among inputs and variables. */
	String ANY = "*";

	/** The processes that may use it; all where it names none. */
	String[] processes() default {};

	/** The input parameters without which it cannot work. */
	String[] needs() default {};

	/** Those that a model may leave out. */
	String[] reads() default {};

	/** The variables that whoever calls its process gives it. */
	String[] given() default {};

	/** The variables that it sets. */
	String[] sets() default {};

	/** Those of them that it never makes true twice in a row. */
	String[] once() default {};

	/** The tables of the family that it asks itself, in their latest version. */
	String[] tables() default {};

}
