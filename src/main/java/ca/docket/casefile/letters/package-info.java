/** Letters of a case to people, in the words of its family. */
package ca.docket.casefile.letters;
