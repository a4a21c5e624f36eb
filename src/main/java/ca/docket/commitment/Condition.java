package ca.docket.commitment;

/**
 * A condition of an approval, as it was entered in a row of a form.
 *
 * @param condition what is asked
 * @param by the discipline or layer that judges whether it is met, as {@code privacy}
 * @param owner the sign-in name or email address of the person who keeps it; null for who
 * submitted the case
 * @param days in how many working days; null for as many as usual
 * @param evidence what is needed to show it; null where nothing was said
 */
public record Condition(String condition, String by, String owner, Integer days, String evidence) {
}
