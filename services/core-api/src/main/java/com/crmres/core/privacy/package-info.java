/** What guests may ask of those who know them: to be told all of it, and to be forgotten (PDPL). */
@NullMarked
package com.crmres.core.privacy;

import org.jspecify.annotations.NullMarked;
