package ca.docket.security;

import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a group may do, by process id.
 *
 * @param start cases that its members may begin
 * @param see processes whose cases they see as a whole
 * @param decide processes in which they do the tasks offered to the group
 * @param nextLevel the group that does its tasks where it may not; null for none
 */
public record GroupRights(Set<String> start, Set<String> see, Set<String> decide,
		@JsonProperty("next-level") String nextLevel) {

	static final GroupRights NONE = new GroupRights(null, null, null, null);

	public GroupRights {
		start = (start != null) ? Set.copyOf(start) : Set.of();
		see = (see != null) ? Set.copyOf(see) : Set.of();
		decide = (decide != null) ? Set.copyOf(decide) : Set.of();
	}

	/** Every process that the group has to do with. */
	Stream<String> processes() {
		return Stream.of(this.start, this.see, this.decide).flatMap(Set::stream).distinct();
	}

}
