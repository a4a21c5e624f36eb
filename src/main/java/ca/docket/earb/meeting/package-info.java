/** When the architecture review board meets, on what, and who sits in it. */
package ca.docket.earb.meeting;
