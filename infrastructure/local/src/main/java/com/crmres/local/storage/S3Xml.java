package com.crmres.local.storage;

import java.time.Instant;
import java.util.List;

/** S3's answers in XML. */
final class S3Xml {

    private S3Xml() {}

    static String error(String code, String message, String resource) {
        return "<Error>" + element("Code", code) + element("Message", message) + element("Resource", resource)
                + "</Error>";
    }

    static String buckets(List<String> names) {
        StringBuilder xml = new StringBuilder("<ListAllMyBucketsResult><Buckets>");
        names.forEach(name -> xml.append("<Bucket>")
                .append(element("Name", name))
                .append(element("CreationDate", Instant.EPOCH.toString()))
                .append("</Bucket>"));
        return xml.append("</Buckets></ListAllMyBucketsResult>").toString();
    }

    /** One page of a listing; {@code next} is the token of the following one, or empty. */
    static String listing(String bucket, String prefix, int most, List<StoredObject> page, String next) {
        StringBuilder xml = new StringBuilder("<ListBucketResult>")
                .append(element("Name", bucket))
                .append(element("Prefix", prefix))
                .append(element("KeyCount", Integer.toString(page.size())))
                .append(element("MaxKeys", Integer.toString(most)))
                .append(element("IsTruncated", Boolean.toString(!next.isEmpty())));
        if (!next.isEmpty()) {
            xml.append(element("NextContinuationToken", next));
        }
        for (StoredObject object : page) {
            xml.append("<Contents>")
                    .append(element("Key", object.key()))
                    .append(element(
                            "LastModified",
                            Instant.ofEpochMilli(object.modified()).toString()))
                    .append(element("ETag", "\"" + object.etag() + "\""))
                    .append(element("Size", object.size().toString()))
                    .append("<StorageClass>STANDARD</StorageClass></Contents>");
        }
        return xml.append("</ListBucketResult>").toString();
    }

    private static String element(String name, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<" + name + ">" + escaped + "</" + name + ">";
    }
}
