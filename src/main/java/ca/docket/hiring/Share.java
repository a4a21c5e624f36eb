package ca.docket.hiring;

import java.util.List;

/**
 * Who is to screen an application now.
 *
 * @param language of its document, or else of the posting
 */
record Share(Application application, String language, List<String> screeners) {
}
