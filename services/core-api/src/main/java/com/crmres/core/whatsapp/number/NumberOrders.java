package com.crmres.core.whatsapp.number;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people ask for with numbers; secrets among it are never shown, not even in a log. */
final class NumberOrders {

    private static final String SIX_DIGITS = "\\d{6}";
    private static final String TOKEN = "[\\x21-\\x7E]{20,1000}";

    private NumberOrders() {}

    /** Connects a number. */
    @Schema(name = "ConnectNumber")
    record Connection(
            @NotNull
            @Pattern(regexp = "\\d{1,32}")
            @Schema(description = "Meta's id of the number", example = "106540352242922")
            String phoneNumberId,

            @NotNull
            @Pattern(regexp = "\\d{1,32}")
            @Schema(description = "Its business account", example = "102290129340398")
            String wabaId,

            @Nullable
            @Pattern(regexp = TOKEN)
            @Schema(
                    description = "The account's system-user token; may be left out where the account has one",
                    accessMode = Schema.AccessMode.WRITE_ONLY,
                    example = "EAAGm0PX4ZCpsBAKZCexample")
            String accessToken,

            @Nullable @Schema(description = "Whose it is; all branches' when absent")
            UUID branchId) {

        @Override
        public String toString() {
            return phoneNumberId + "\n" + wabaId + "\n" + branchId;
        }
    }

    /** What of a number is to be different. */
    @Schema(name = "ChangeNumber")
    record Change(
            @Nullable UUID branchId,

            @Nullable @Schema(description = "true gives it to all branches")
            Boolean forAllBranches) {}

    /** The token of an account. */
    @Schema(name = "GiveAccountToken")
    record Token(
            @NotNull
            @Pattern(regexp = TOKEN)
            @Schema(
                    description = "Of a system user, for messages and management of WhatsApp",
                    accessMode = Schema.AccessMode.WRITE_ONLY,
                    example = "EAAGm0PX4ZCpsBAKZCexample")
            String accessToken) {

        @Override
        public String toString() {
            return "Token";
        }
    }

    /** Registers a number with the cloud. */
    @Schema(name = "RegisterNumber")
    record Registration(
            @NotNull
            @Pattern(regexp = SIX_DIGITS)
            @Schema(
                    description = "Its second step: the one that it has, or a new one. Kept by Meta only",
                    accessMode = Schema.AccessMode.WRITE_ONLY,
                    example = "274915")
            String pin,

            @Nullable
            @Pattern(regexp = "[A-Z]{2}")
            @Schema(description = "Where Meta keeps messages, such as AE or BH", example = "AE")
            String region) {

        @Override
        public String toString() {
            return "Registration";
        }
    }

    /** A new second step. */
    @Schema(name = "SetNumberPin")
    record Pin(
            @NotNull
            @Pattern(regexp = SIX_DIGITS)
            @Schema(accessMode = Schema.AccessMode.WRITE_ONLY, example = "274915")
            String pin) {

        @Override
        public String toString() {
            return "Pin";
        }
    }

    /** How a code comes that proves whose the number is. */
    @Schema(name = "RequestNumberCode")
    record CodeWanted(
            @NotNull Method method,

            @NotNull @Pattern(regexp = "ar|en") @Schema(example = "ar")
            String language) {}

    /** By text or by voice. */
    @Schema(name = "NumberCodeMethod")
    enum Method {
        sms,
        voice
    }

    /** The code that came. */
    @Schema(name = "VerifyNumber")
    record Code(
            @NotNull
            @Pattern(regexp = "\\d{3}-?\\d{3}")
            @Schema(accessMode = Schema.AccessMode.WRITE_ONLY, example = "123456")
            String code) {

        @Override
        public String toString() {
            return "Code";
        }
    }

    /** What guests read about the restaurant in WhatsApp; what is absent stays as it is. */
    @Schema(name = "NumberProfile")
    record Profile(
            @Nullable @Size(min = 1, max = 139) @Schema(example = "مشويات نجد، كل يوم من ١٢ إلى ١٢")
            String about,

            @Nullable @Size(max = 256) String address,
            @Nullable @Size(max = 512) String description,

            @Nullable @Email @Size(max = 128) String email,

            @Nullable @Size(max = 2) List<@NotNull @Size(max = 256) @Pattern(regexp = "https?://\\S+") String> websites,

            @Nullable
            @Pattern(regexp = "[A-Z_]{1,40}")
            @Schema(description = "The kind of business, as Meta spells it", example = "RESTAURANT")
            String vertical,

            @Nullable
            @Size(max = 2000)
            @Schema(accessMode = Schema.AccessMode.READ_ONLY, example = "https://pps.whatsapp.net/v/picture.jpg")
            String profilePictureUrl) {

        /** As it may be written. */
        Profile writable() {
            return new Profile(about, address, description, email, websites, vertical, null);
        }
    }
}
