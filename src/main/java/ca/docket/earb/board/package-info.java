/** How the architecture review board votes, decides, and puts its decision on record. */
package ca.docket.earb.board;
