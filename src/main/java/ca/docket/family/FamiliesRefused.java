package ca.docket.family;

import java.util.List;

/**
 * Published when changed files are refused; the former ones stay in force.
 *
 * @param hash of the files, so that nobody is told twice
 */
public record FamiliesRefused(String hash, List<Finding> findings) {
}
