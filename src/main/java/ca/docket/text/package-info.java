/** What models, forms and tables say to people, in the version that was deployed. */
package ca.docket.text;
