/** Long lists in pages that neither skip nor repeat when something is added meanwhile. */
@NullMarked
package com.crmres.core.paging;

import org.jspecify.annotations.NullMarked;
