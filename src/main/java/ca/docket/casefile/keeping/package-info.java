/** Hash chains, retention and holds of the case file. */
package ca.docket.casefile.keeping;
