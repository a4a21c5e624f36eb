/** Splits an extract of the register into a sealed package for each recipient. */
package ca.docket.electorlist.cut;
