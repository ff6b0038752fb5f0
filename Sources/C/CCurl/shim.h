#pragma once
#include <curl/curl.h>
/* curl_easy_setopt is variadic: Swift cannot call it. */
static inline CURLcode maillage_curl_string(CURL *c, CURLoption o, const char *v) { return curl_easy_setopt(c, o, v); }
static inline CURLcode maillage_curl_long(CURL *c, CURLoption o, long v) { return curl_easy_setopt(c, o, v); }
static inline CURLcode maillage_curl_pointer(CURL *c, CURLoption o, void *v) { return curl_easy_setopt(c, o, v); }
typedef size_t (*maillage_curl_reader)(char *, size_t, size_t, void *);
static inline CURLcode maillage_curl_read(CURL *c, maillage_curl_reader f, void *u) {
  curl_easy_setopt(c, CURLOPT_READDATA, u);
  return curl_easy_setopt(c, CURLOPT_READFUNCTION, f);
}
static inline CURLcode maillage_curl_reply(CURL *c, long *v) { return curl_easy_getinfo(c, CURLINFO_RESPONSE_CODE, v); }
