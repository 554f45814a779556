/** What everybody who changes the menu needs: its rows, held, and who is told. */
@NullMarked
package com.crmres.core.menu.card;

import org.jspecify.annotations.NullMarked;
