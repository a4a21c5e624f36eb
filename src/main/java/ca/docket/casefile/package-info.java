/** Case numbers, the register of cases, and what was decided by which rule. */
package ca.docket.casefile;
