namespace VettingPortal.Host.CommandLine;

/// <summary>Names the resource files of what the command line says.</summary>
public sealed class CommandTexts;
