/**
 * Tables as text files that people make and open in a spreadsheet: read within bounds and with line
 * numbers, written so that no cell runs as a formula (spec 07).
 */
package io.merchantloyalty.csv;
