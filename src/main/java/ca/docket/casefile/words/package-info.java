/** Says answers, results of tables and what people wrote in the words of their models. */
package ca.docket.casefile.words;
