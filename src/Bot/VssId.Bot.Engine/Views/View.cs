using System.Text.Json.Serialization;

namespace VssId.Bot.Engine.Views;

/// <summary>Something to show, free of any channel. A channel's renderer is one switch over its cases.</summary>
[JsonDerivedType(typeof(TextView), "text")]
[JsonDerivedType(typeof(Options), "options")]
[JsonDerivedType(typeof(FactSheet), "facts")]
[JsonDerivedType(typeof(Picture), "picture")]
[JsonDerivedType(typeof(Link), "link")]
[JsonDerivedType(typeof(RecordTable), "table")]
[JsonDerivedType(typeof(Document), "document")]
public abstract record View;
