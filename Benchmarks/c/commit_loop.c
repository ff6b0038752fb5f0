// The bare loop that our writer is measured against: the statements of one candidature, read from a text file,
// executed as often as time allows, and committed GROUP at a time with synchronous=FULL in WAL.
// Usage: commit_loop DATABASE STATEMENTS GROUP SECONDS
//
// The file: a line of SQL, then a line « -- » with one word per parameter:
//   key          a number never used before (the same for the whole write)
//   key+N        N more: for several rows of one write (keys step by 16)
//   last         what the last statement that returned a row gave
//   int:V  real:V  null  blob:N (N bytes that look drawn)
//   text:WORDS   no blank in WORDS; # becomes the key, ~ eight signs that look drawn, _ a blank, \n a line end
// Lines that begin with # are remarks.
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { most = 64, step = 16 };

struct statement {
  sqlite3_stmt *handle;
  char *words[most];
  int count;
};

static sqlite3 *db;
static sqlite3_int64 last;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

static void stop(const char *what) {
  fprintf(stderr, "%s: %s\n", what, db ? sqlite3_errmsg(db) : "");
  exit(1);
}

// Spreads a number over 64 bits (splitmix64).
static unsigned long long spread(unsigned long long x) {
  x += 0x9e3779b97f4a7c15ULL;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
  return x ^ (x >> 31);
}

static void bind(struct statement *s, int i, sqlite3_int64 key) {
  const char *word = s->words[i];
  int place = i + 1;
  if (strcmp(word, "last") == 0) {
    sqlite3_bind_int64(s->handle, place, last);
  } else if (strncmp(word, "key", 3) == 0) {
    sqlite3_bind_int64(s->handle, place, key + (word[3] == '+' ? atoi(word + 4) : 0));
  } else if (strncmp(word, "int:", 4) == 0) {
    sqlite3_bind_int64(s->handle, place, atoll(word + 4));
  } else if (strncmp(word, "real:", 5) == 0) {
    sqlite3_bind_double(s->handle, place, atof(word + 5));
  } else if (strncmp(word, "blob:", 5) == 0) {
    unsigned char bytes[4096] = {0};
    int length = atoi(word + 5);
    if (length > (int)sizeof bytes) stop("blob too long");
    for (int at = 0; at < length; at++) bytes[at] = (unsigned char)(spread(key * 64 + i + at / 8) >> (at % 8 * 8));
    sqlite3_bind_blob(s->handle, place, bytes, length, SQLITE_TRANSIENT);
  } else if (strncmp(word, "text:", 5) == 0) {
    char text[8192];
    int length = 0;
    for (const char *c = word + 5; *c && length < (int)sizeof text - 32; c++) {
      if (*c == '#') length += sprintf(text + length, "%lld", (long long)key);
      else if (*c == '~') length += sprintf(text + length, "%08llX", spread(key) >> 32);
      else if (*c == '\\' && c[1] == 'n') text[length++] = '\n', c++;
      else text[length++] = *c == '_' ? ' ' : *c;
    }
    sqlite3_bind_text(s->handle, place, text, length, SQLITE_TRANSIENT);
  } else if (strcmp(word, "null") == 0) {
    sqlite3_bind_null(s->handle, place);
  } else {
    stop(word);
  }
}

static int read_statements(const char *path, struct statement *all) {
  FILE *file = fopen(path, "r");
  if (!file) stop(path);
  static char line[65536];
  int count = 0;
  while (fgets(line, sizeof line, file)) {
    line[strcspn(line, "\n")] = 0;
    if (!*line || *line == '#') continue;
    if (strncmp(line, "--", 2) == 0) {
      struct statement *s = &all[count - 1];
      char *copy = strdup(line + 2);
      for (char *word = strtok(copy, " "); word; word = strtok(NULL, " ")) s->words[s->count++] = word;
      if (s->count != sqlite3_bind_parameter_count(s->handle)) stop(sqlite3_sql(s->handle));
      continue;
    }
    if (count == most) stop("too many statements");
    if (sqlite3_prepare_v3(db, line, -1, SQLITE_PREPARE_PERSISTENT, &all[count].handle, NULL)) stop(line);
    count++;
  }
  fclose(file);
  return count;
}

static void run(const char *sql) {
  if (sqlite3_exec(db, sql, NULL, NULL, NULL)) stop(sql);
}

int main(int count, char **words) {
  if (count != 5) return 2;
  static struct statement all[most];
  int group = atoi(words[3]);
  if (sqlite3_open(words[1], &db)) stop(words[1]);
  run("PRAGMA journal_mode=WAL");
  run("PRAGMA synchronous=FULL");
  run("PRAGMA foreign_keys=ON");
  int statements = read_statements(words[2], all);
  sqlite3_int64 key = (sqlite3_int64)time(NULL) << 24;
  long done = 0;
  double start = now(), end = start + atof(words[4]);
  while (now() < end) {
    run("BEGIN IMMEDIATE");
    for (int i = 0; i < group; i++, done++, key += step) {
      for (int s = 0; s < statements; s++) {
        for (int p = 0; p < all[s].count; p++) bind(&all[s], p, key);
        int status;
        while ((status = sqlite3_step(all[s].handle)) == SQLITE_ROW) last = sqlite3_column_int64(all[s].handle, 0);
        if (status != SQLITE_DONE) stop(sqlite3_sql(all[s].handle));
        sqlite3_reset(all[s].handle);
      }
    }
    run("COMMIT");
  }
  printf("%.0f\n", done / (now() - start));
  return 0;
}
