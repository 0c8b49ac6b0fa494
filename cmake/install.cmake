# What `cmake --install` lays down: the library with its public headers, the rules, and a package for find_package.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(copydesk_install_cmake ${CMAKE_INSTALL_LIBDIR}/cmake/copydesk)
set(copydesk_install_rules ${CMAKE_INSTALL_DATADIR}/copydesk/rules)

install(TARGETS copydesk EXPORT copydeskTargets)
install(FILES extractor/copydesk.hpp extractor/rulebook.hpp DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/copydesk)
# The nouns, the readers and the writers that the front door shows; none of them includes a dependency's header.
install(DIRECTORY extractor/base extractor/model DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/copydesk
        FILES_MATCHING PATTERN "*.hpp")
install(FILES extractor/ingest/reader.hpp DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/copydesk/ingest)
install(FILES extractor/unicode/versions.hpp extractor/unicode/zones.hpp
        DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/copydesk/unicode)
install(FILES extractor/report/place.hpp extractor/report/records.hpp extractor/report/report.hpp
              extractor/report/visible.hpp extractor/report/writer.hpp
        DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/copydesk/report)
install(DIRECTORY rules/ DESTINATION ${copydesk_install_rules} FILES_MATCHING PATTERN "*.toml" PATTERN "*.tsv")

install(EXPORT copydeskTargets NAMESPACE copydesk:: DESTINATION ${copydesk_install_cmake})
configure_package_config_file(cmake/copydeskConfig.cmake.in ${CMAKE_CURRENT_BINARY_DIR}/copydeskConfig.cmake
                              INSTALL_DESTINATION ${copydesk_install_cmake} PATH_VARS copydesk_install_rules)
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/copydeskConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/copydeskConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/copydeskConfigVersion.cmake
              cmake/FindRE2.cmake cmake/FindUtf8proc.cmake
        DESTINATION ${copydesk_install_cmake})
