/** Cases for those who try Docket out. */
package ca.docket.casefile.demo;
