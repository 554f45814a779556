/** Connects restaurants' numbers: what Meta knows of them, their registration, PIN, name and profile. */
@NullMarked
package com.crmres.whatsapp.onboarding;

import org.jspecify.annotations.NullMarked;
