package com.crmres.local.supervisor.demo;

import com.crmres.local.supervisor.install.PrivateFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The WhatsApp numbers that the sandbox plays, and where it calls for each. */
public final class SandboxNumbers {

    private SandboxNumbers() {}

    public static void write(Path file, List<DemoRestaurant> restaurants, String callbackUrl) throws IOException {
        List<Map<String, String>> numbers = restaurants.stream()
                .flatMap(restaurant -> restaurant.whatsappNumbers().stream())
                .map(number -> Map.of(
                        "phone_number_id", number.phoneNumberId(),
                        "waba_id", number.wabaId(),
                        "display_phone_number", number.displayPhoneNumber(),
                        "name", number.verifiedName(),
                        "callback_url", callbackUrl))
                .toList();
        PrivateFile.write(file, JsonMapper.shared().writeValueAsString(numbers));
    }
}
