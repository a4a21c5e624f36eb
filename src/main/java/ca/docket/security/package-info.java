/** Sign-in, the directory of people, groups and their rights. */
package ca.docket.security;
