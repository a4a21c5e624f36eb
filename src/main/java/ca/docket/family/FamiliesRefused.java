package ca.docket.family;

import java.util.List;

/**
 * Published where changed files are refused, and the former stay.
 *
 * @param hash of the files, so that nobody is told twice
 */
public record FamiliesRefused(String hash, List<Finding> findings) {
}
