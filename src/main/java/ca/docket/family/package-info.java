/**
 * The operator's files: which families are switched on, and the rules that apply whatever
 * their models say.
 */
package ca.docket.family;
