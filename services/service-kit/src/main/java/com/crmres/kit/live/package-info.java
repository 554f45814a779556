/** What open screens are told of at once. */
@NullMarked
package com.crmres.kit.live;

import org.jspecify.annotations.NullMarked;
