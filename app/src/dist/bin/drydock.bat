@echo off
rem Starts Drydock with a JDK 25 or newer.
setlocal EnableExtensions EnableDelayedExpansion
set "NEEDED=25"
for %%I in ("%~dp0..") do set "DRYDOCK_DIR=%%~fI"
set "JDK="

if defined DRYDOCK_JAVA (
    call :try "%DRYDOCK_JAVA%"
    if not defined JDK (
        >&2 echo drydock: DRYDOCK_JAVA is %DRYDOCK_JAVA%, which is no JDK %NEEDED% or newer.
        exit /b 2
    )
)
if not defined JDK if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JDK for /f "delims=" %%I in ('where java 2^>nul') do if not defined JDK (
    for %%J in ("%%~dpI..") do call :try "%%~fJ"
)
for %%V in ("Eclipse Adoptium" "Java" "Microsoft" "Zulu" "Amazon Corretto" "BellSoft" "Semeru") do (
    if not defined JDK if exist "%ProgramFiles%\%%~V" (
        for /d %%D in ("%ProgramFiles%\%%~V\*") do if not defined JDK call :try "%%~fD"
    )
)
for /d %%D in ("%USERPROFILE%\.sdkman\candidates\java\*" "%USERPROFILE%\.jdks\*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*") do (
    if not defined JDK call :try "%%~fD"
)
if not defined JDK (
    >&2 echo drydock: no JDK %NEEDED% or newer found.
    >&2 echo drydock: Looked at DRYDOCK_JAVA, JAVA_HOME, PATH and the usual places under %ProgramFiles%.
    >&2 echo drydock: Install one, for example from https://adoptium.net, or set JAVA_HOME to it.
    exit /b 2
)

rem A command is over before the second compiler pays; a window stays, and compiles late.
set "COMPILER=-XX:TieredStopAtLevel=1"
set "WINDOW="
if "%~1"=="" set "WINDOW=1"
if "%~2"=="" if exist "%~1" set "WINDOW=1"
if "%~1"=="start-up" set "WINDOW=1"
if defined WINDOW if not defined DRYDOCK_TRAIN (
    set "COMPILER=-XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000 -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000"
)

rem A cache belongs to the very JDK that made it; with another one we start without, and silently.
rem Of the two caches, the one with linked classes is tied to the folder it was made in.
set "CACHE="
set "PLACE="
if not defined DRYDOCK_TRAIN_LINKING set "DRYDOCK_TRAIN_LINKING=-"
if defined DRYDOCK_TRAIN (
    set CACHE="-XX:AOTCacheOutput=%DRYDOCK_TRAIN%" -XX:%DRYDOCK_TRAIN_LINKING%AOTClassLinking
) else if exist "%DRYDOCK_DIR%\lib\drydock.aot" (
    fc /b "%DRYDOCK_DIR%\lib\drydock.aot.release" "%JDK%\release" >nul 2>nul && set CACHE="-XX:AOTCache=%DRYDOCK_DIR%\lib\drydock.aot" -XX:AOTMode=auto
)
if exist "%DRYDOCK_DIR%\lib\drydock-here.aot.place" set /p PLACE=<"%DRYDOCK_DIR%\lib\drydock-here.aot.place"
if defined CACHE if not defined DRYDOCK_TRAIN if "!PLACE!"=="%DRYDOCK_DIR%" (
    set CACHE="-XX:AOTCache=%DRYDOCK_DIR%\lib\drydock-here.aot" -XX:AOTMode=auto
)

setlocal DisableDelayedExpansion
"%JDK%\bin\java.exe" --module-path "%DRYDOCK_DIR%\lib\javafx" --add-modules javafx.controls,javafx.fxml --enable-native-access=javafx.graphics,ALL-UNNAMED -XX:+UseSerialGC %COMPILER% -Xlog:disable %CACHE% %DRYDOCK_JAVA_OPTIONS% -cp "%DRYDOCK_DIR%\lib\*" io.drydock.app.Main %*
exit /b %ERRORLEVEL%

rem Sets JDK when the folder holds one that is new enough; the release file spares starting a JVM.
:try
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%R in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
    for /f "tokens=1 delims=." %%F in ("%%~R") do if %%F geq %NEEDED% set "JDK=%~1"
)
exit /b 0
