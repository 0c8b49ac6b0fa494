#include "copydesk.hpp"

int main() { return copydesk::load_packs(std::vector<std::string>{}).ok() ? 0 : 2; }
