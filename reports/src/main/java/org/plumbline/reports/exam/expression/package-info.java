/** The expressions of exams: Apache JEXL, of fractions, numbers and tensors, which can do nothing but compute. */
package org.plumbline.reports.exam.expression;
