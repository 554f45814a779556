/** What text has to be like that people see. */
@NullMarked
package com.crmres.model.text;

import org.jspecify.annotations.NullMarked;
