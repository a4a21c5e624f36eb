/** What keeps the case file honest: hash chains, retention and holds. */
package ca.docket.casefile.keeping;
