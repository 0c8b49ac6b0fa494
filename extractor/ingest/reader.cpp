#include "ingest/reader.hpp"
