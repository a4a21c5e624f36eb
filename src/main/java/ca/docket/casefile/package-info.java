/** Case numbers, the register of cases, their record and the log of decisions. */
package ca.docket.casefile;
