package ca.docket.casefile.worklist;

import java.util.List;
import java.util.Map;

import ca.docket.casefile.Fact;

/**
 * A row of a work list, in the language of its reader.
 *
 * @param id by which its list knows it, of letters, digits, dots and hyphens
 * @param number as people quote it; empty for none
 * @param page the path of a page about it, as {@code /cases/AIR-2026-0001}; null for none
 * @param facts what its reader needs to know
 * @param values what its fields hold at first, by key: what was saved or is proposed
 * @param shown what conditions and choices of its form depend on besides
 * @param version another one after each time that it was saved
 * @param done whether nothing is left to do in it
 * @param state in words, as "returned"; empty where it is just open or done
 */
public record WorkRow(String id, String number, String title, String page, List<Fact> facts, Map<String, Object> values,
		Map<String, Object> shown, String version, boolean done, String state) {
}
