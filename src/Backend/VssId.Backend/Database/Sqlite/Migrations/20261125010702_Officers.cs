using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VssId.Backend.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Officers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "officer_id",
                table: "audit_rows",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "officer_sessions",
                columns: table => new
                {
                    officer_id = table.Column<long>(type: "INTEGER", nullable: false),
                    token_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    last_seen_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ends_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_officer_sessions", x => x.officer_id);
                });

            migrationBuilder.CreateTable(
                name: "officer_tries",
                columns: table => new
                {
                    name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    failures = table.Column<int>(type: "INTEGER", nullable: false),
                    locked_until = table.Column<long>(type: "INTEGER", nullable: false),
                    last_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_officer_tries", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "officers",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    login = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    full_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    office = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    password_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    factor = table.Column<byte[]>(type: "BLOB", nullable: false),
                    factor_used = table.Column<long>(type: "INTEGER", nullable: false),
                    disabled_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_officers", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_officer_sessions_ends_at",
                table: "officer_sessions",
                column: "ends_at");

            migrationBuilder.CreateIndex(
                name: "IX_officer_sessions_token_hash",
                table: "officer_sessions",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_officer_tries_last_at",
                table: "officer_tries",
                column: "last_at");

            migrationBuilder.CreateIndex(
                name: "IX_officers_login",
                table: "officers",
                column: "login",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "officer_sessions");

            migrationBuilder.DropTable(
                name: "officer_tries");

            migrationBuilder.DropTable(
                name: "officers");

            migrationBuilder.DropColumn(
                name: "officer_id",
                table: "audit_rows");
        }
    }
}
