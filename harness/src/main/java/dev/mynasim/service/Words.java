// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mynasim.relying.CertifiedHolder;
import dev.mynasim.relying.Refusal;
import dev.mynasim.relying.TrustedLeaf;
import java.util.Locale;

/** What the verification found, as JSON. */
final class Words {
    private Words() {}

    static ObjectNode account(TrustedLeaf leaf) {
        return object().put("issuer", leaf.root().getSubjectX500Principal().getName())
                .put("number", leaf.serial().toString(16).toUpperCase(Locale.ROOT));
    }

    static ObjectNode holder(CertifiedHolder holder) {
        ObjectNode found = object().put("name", holder.name())
                .put("nameFlags", holder.nameFlags())
                .put("sex", String.valueOf(holder.sex()))
                .put("era", String.valueOf(holder.birthDate().era()))
                .put("birthDate", holder.birthDate().digits())
                .put("address", holder.address())
                .put("addressFlags", holder.addressFlags());
        ObjectNode others = found.putObject("others");
        holder.others().forEach(others::put);
        return found;
    }

    static ObjectNode refused(Refusal refusal) {
        ObjectNode found = object().put("accepted", false);
        ObjectNode why = found.putObject("refusal");
        why.put("code", refusal.code()).put("sentence", refusal.sentence());
        if (refusal instanceof Refusal.Revoked revoked) {
            why.put("reason", revoked.reason().text())
                    .put("since", revoked.since().toString());
        }
        return found;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
