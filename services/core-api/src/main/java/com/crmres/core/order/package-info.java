/** Orders as people see them: the list, the board, and one with its history. */
@NullMarked
package com.crmres.core.order;

import org.jspecify.annotations.NullMarked;
