vcl 4.1;

# Matbaa behind Varnish 7 with the vmod xkey (Debian: varnish, varnish-modules). Pages are kept until the paper says that
# something on them has changed: start the paper with PURGE_URLS=http://127.0.0.1:6081/ and it sends the tags of every
# change within half a second. When the paper is down, readers go on getting the last pages there were.

import std;
import xkey;

backend default {
    .host = "127.0.0.1";
    .port = "3000";
    .connect_timeout = 2s;
    .first_byte_timeout = 30s;
    .probe = { .url = "/icon.svg"; .interval = 1s; .timeout = 1s; .window = 3; .threshold = 2; .initial = 2; }
}

acl purgers { "127.0.0.1"; "::1"; }

sub vcl_recv {
    if (req.method == "PURGE") {
        if (client.ip !~ purgers) { return (synth(403)); }
        if (!req.http.Cache-Tag) { return (synth(400)); }
        # What was withdrawn is gone for good; what has only changed is still better than nothing when the paper is down.
        if (req.http.Cache-Tag ~ "withdrawn:") {
            set req.http.n-gone = xkey.purge(req.http.Cache-Tag);
        } else {
            set req.http.n-gone = xkey.softpurge(req.http.Cache-Tag);
        }
        return (synth(200, "Purged"));
    }
    # Old pages are for the time the paper is down, or when it failed a moment ago (see vcl_deliver).
    if (req.restarts == 0 && std.healthy(req.backend_hint)) { set req.grace = 0s; }
    if (req.url ~ "^/_next/image") { return (synth(404)); }
    # Written anew, never passed on. Wants TRUST_PROXY=true.
    set req.http.X-Forwarded-For = client.ip;
    unset req.http.Upgrade;
    if (req.method != "GET" && req.method != "HEAD") { return (pass); }
    if (req.url ~ "^/(desk|partner)(/|$|\?)") { return (pass); }
    # Readers have no session: a cookie of somebody else's script changes nothing.
    unset req.http.Cookie;
    # What Facebook, Google and mailings hang on an address says nothing about the page.
    set req.url = regsuball(req.url, "([?&])(fbclid|gclid|dclid|msclkid|igshid|mc_eid|mc_cid|utm_[a-z]+)=[^&]*", "\1");
    set req.url = regsub(regsuball(req.url, "[?&]+(&|$)", "\1"), "[?&]$", "");
    return (hash);
}

sub vcl_hash {
    # One copy of each form, however browsers write the header.
    if (req.http.Accept-Encoding ~ "\bbr\b") { hash_data("br"); }
}

sub vcl_backend_fetch {
    if (bereq.http.Accept-Encoding ~ "\bbr\b") { set bereq.http.Accept-Encoding = "br"; }
}

sub vcl_backend_response {
    # An answer that failed must not take the place of a page that is kept.
    if (beresp.status >= 500) { return (error(503)); }
    if (beresp.http.Cache-Tag) {
        set beresp.http.xkey = regsuball(beresp.http.Cache-Tag, ",", " ");
        # Purged long before; a minute is for the day the purging fails.
        set beresp.ttl = 60s;
    }
    set beresp.grace = 10d;
    # The key knows the encoding already.
    if (beresp.http.Vary == "Accept-Encoding") { unset beresp.http.Vary; }
}

sub vcl_deliver {
    if (resp.status == 503 && req.restarts == 0) { return (restart); }
    unset resp.http.xkey;
    unset resp.http.Cache-Tag;
    if (obj.hits > 0) { set resp.http.X-Front = "HIT"; } else { set resp.http.X-Front = "MISS"; }
}

sub vcl_synth {
    if (resp.status == 200) { set resp.http.X-Gone = req.http.n-gone; return (deliver); }
}

sub vcl_backend_error {
    set beresp.ttl = 0s;
    set beresp.grace = 0s;
    set beresp.http.Content-Type = "text/html; charset=utf-8";
    set beresp.http.Retry-After = "30";
    synthetic(std.fileread("/usr/share/matbaa/ops/nginx/errors/unavailable.html"));
    return (deliver);
}
