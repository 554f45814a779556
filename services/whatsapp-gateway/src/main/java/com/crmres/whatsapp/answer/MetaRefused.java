package com.crmres.whatsapp.answer;

import com.crmres.kit.error.DomainException;
import com.crmres.whatsapp.failure.GraphError;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;

/** Meta said no, and why. */
public final class MetaRefused extends DomainException {

    /** An object that is not there or not for this token, and a template that is not there. */
    private static final Set<Integer> NOT_THERE = Set.of(33, 2593002);

    private static final Map<Integer, String> CODES = Map.ofEntries(
            Map.entry(0, "meta_token_refused"),
            Map.entry(190, "meta_token_refused"),
            Map.entry(104, "meta_token_refused"),
            Map.entry(3, "meta_permission_missing"),
            Map.entry(10, "meta_permission_missing"),
            Map.entry(200, "meta_permission_missing"),
            Map.entry(131005, "meta_permission_missing"),
            Map.entry(33, "meta_not_found"),
            Map.entry(4, "meta_too_often"),
            Map.entry(80007, "meta_too_often"),
            Map.entry(133005, "meta_pin_wrong"),
            Map.entry(133008, "meta_pin_too_often"),
            Map.entry(133009, "meta_pin_too_often"),
            Map.entry(133006, "meta_number_not_verified"),
            Map.entry(133010, "meta_number_not_registered"),
            Map.entry(133015, "meta_number_wait"),
            Map.entry(133016, "meta_register_too_often"),
            Map.entry(136024, "meta_code_too_often"),
            Map.entry(136025, "meta_code_wrong"));

    public MetaRefused(GraphError error) {
        super(HttpStatus.CONFLICT, codeOf(error), details(error));
    }

    private static String codeOf(GraphError error) {
        boolean notThere = error.subcode() != null && NOT_THERE.contains(error.subcode());
        return notThere ? "meta_not_found" : CODES.getOrDefault(error.code(), "meta_refused");
    }

    private static Map<String, Object> details(GraphError error) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("meta_code", error.code());
        if (error.subcode() != null) {
            details.put("meta_subcode", error.subcode());
        }
        details.put("meta_message", error.details() == null ? error.title() : error.details());
        return details;
    }
}
