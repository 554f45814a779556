/** Takes away all that names or describes a guest, in steps that survive a crash, and proves it. */
@NullMarked
package com.crmres.core.privacy.erasure;

import org.jspecify.annotations.NullMarked;
